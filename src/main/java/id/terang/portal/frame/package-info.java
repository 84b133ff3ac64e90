/// What every page stands on: its words, its address and what is asked in it, what a browser may keep, and how a
/// template becomes an answer. {@link id.terang.portal.frame.Frames} is where a page begins.
@NullMarked
package id.terang.portal.frame;

import org.jspecify.annotations.NullMarked;
