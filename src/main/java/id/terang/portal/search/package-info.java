/// Looking for cases: the question as it stands in an address ({@link id.terang.portal.search.SearchReading}), the page
/// of results, the same as a feed and a file, suggestions while typing, and what one visitor may ask in a minute.
@NullMarked
package id.terang.portal.search;

import org.jspecify.annotations.NullMarked;
