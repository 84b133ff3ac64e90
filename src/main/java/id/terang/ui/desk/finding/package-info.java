/// Parts of the search over everything that an official may read.
@NullMarked
package id.terang.ui.desk.finding;

import org.jspecify.annotations.NullMarked;
