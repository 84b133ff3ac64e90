/// Where officials work: the queue on the left, the case on the right. {@link id.terang.ui.desk.DeskView} is the one
/// view, its address says which queue and which case; everything an official may do is a small {@link
/// id.terang.ui.desk.actions.ActionForm} that keeps what was typed until it is done. {@link id.terang.ui.desk.OpenCases} tells
/// two officials of one case about each other, {@link id.terang.ui.desk.LiveElsewhere} also where another node serves one of them.
@NullMarked
package id.terang.ui.desk;

import org.jspecify.annotations.NullMarked;
