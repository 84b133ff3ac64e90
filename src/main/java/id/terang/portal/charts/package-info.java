/// Figures as pictures and as words. {@link id.terang.portal.charts.Charts} draws each chart for the page on which it
/// stands; its own page, its file and the frame that others embed come from here too.
@NullMarked
package id.terang.portal.charts;

import org.jspecify.annotations.NullMarked;
