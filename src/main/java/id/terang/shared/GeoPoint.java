package id.terang.shared;

/// A place on earth, WGS 84.
///
/// @param lat latitude in degrees, −90 to 90
/// @param lon longitude in degrees, −180 to 180
public record GeoPoint(double lat, double lon) {

    private static final double EARTH_RADIUS_M = 6_371_008.8;

    public GeoPoint {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new Refusal.BadInput("refusal.place.range");
        }
    }

    /// Rounded to 0.001° (about 110 m): the only precision a public surface ever sees.
    public GeoPoint coarse() {
        return new GeoPoint(Math.round(lat * 1000) / 1000.0, Math.round(lon * 1000) / 1000.0);
    }

    /// Great-circle distance in metres (haversine).
    public double distanceTo(GeoPoint other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(a));
    }
}
