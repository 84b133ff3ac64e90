/// Where those who lead look: {@link id.terang.ui.lead.LeadView}, one screen for every level of the tree of agencies, down
/// to the case. Its figures are the public ones; what only officials see beside them is who has how much to do now.
@NullMarked
package id.terang.ui.lead;

import org.jspecify.annotations.NullMarked;
