/// Where administrators keep the house: offices, places, services, who answers for what, officials, calendars and promises.
/// Each of these is a [id.terang.ui.admin.Workshop]: the list on the left, the form or the CSV import on the right, and
/// the address says which. Letters, words of the search, its index and how good its suggestions are have views of their own. All
/// rules are those of the use cases in `jurisdiction`, `accounts`, `search` and `notifications`.
@NullMarked
package id.terang.ui.admin;

import org.jspecify.annotations.NullMarked;
