package id.terang.portal.charts;

import java.time.Instant;

/// A chart by itself, away from its page.
///
/// @param asOf moment of its figures
record Drawn(Chart chart, Instant asOf) { }
