/// Where administrators keep the house: offices, places, services, who answers for what, officials and calendars.
/// Every subject is a [id.terang.ui.admin.Workshop]: the list on the left, the form or the CSV import on the right, and
/// the address says which. All rules are those of the use cases in `jurisdiction` and `accounts`.
@NullMarked
package id.terang.ui.admin;

import org.jspecify.annotations.NullMarked;
