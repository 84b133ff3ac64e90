/// The pages of statistics: the sheet of figures, offices side by side, the map, what waits longest, the methods.
/// {@link id.terang.portal.figures.Blocks} is the part of the sheet that also stands on the pages of agencies, areas and services.
@NullMarked
package id.terang.portal.figures;

import org.jspecify.annotations.NullMarked;
