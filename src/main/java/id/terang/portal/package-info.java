/// The public pages: plain HTML for everyone, the same for everyone.
/// No session, no cookie, complete without JavaScript, every page with its own address in two languages.
/// Reads only what `complaints`, `search`, `statistics`, `opendata` and `jurisdiction` show to the public; decides nothing. The one
/// thing that can be done here is to follow a case or a search by e-mail.
/// Pages of cases, agencies, areas and services are here; what all stand on is in `frame`, and searching, figures and charts
/// have folders of their own, of which none knows the pages here.
/// Templates are in `frontend/templates`, compiled at build; styles and icons in `frontend/assets`.
@NullMarked
@ApplicationModule(allowedDependencies = {"complaints", "complaints :: files", "complaints :: telling", "jurisdiction", "notifications", "opendata",
    "search", "shared", "statistics"})
package id.terang.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
