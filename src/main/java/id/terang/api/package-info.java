/// What programs read: `/api/v1`, JSON about public cases, codebooks and figures, the same for everybody. No session, no
/// cookie, no database id; one question has one answer, one wrong parameter one clear refusal (RFC 9457). Described by
/// `api/openapi.json`, which a test compares with what is really answered. Start at {@link id.terang.api.CaseEndpoints}.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "complaints", "complaints :: telling", "search", "statistics", "opendata"})
@NullMarked
package id.terang.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
