/// Files that wait to be sent, for whoever writes: citizens and officials. {@link id.terang.ui.files.GoneFiles} says which of a draft
/// wait no longer.
@NullMarked
package id.terang.ui.files;

import org.jspecify.annotations.NullMarked;
