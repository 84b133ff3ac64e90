package id.terang.portal.charts;

import id.terang.jurisdiction.Boundary;
import id.terang.shared.GeoPoint;
import java.util.Collection;
import java.util.List;

/// Where on a picture a place lies. Degrees of longitude are narrowed by the cosine of the middle latitude: right within a
/// per cent or two for a country that lies along the equator.
record MapScale(double lon, double lat, double narrow, double scale, int height) {

    /// Room for circles and their names, and for outlines.
    private static final double WIDE = 48;
    private static final double SLIM = 6;
    private static final double LOWEST = 160;
    private static final double HIGHEST = 420;
    private static final double HIGHEST_SHAPES = 340;

    /// @param circles whether room is needed around the outermost places
    static MapScale of(Collection<GeoPoint> points, boolean circles) {
        double margin = circles ? WIDE : SLIM;
        double west = points.stream().mapToDouble(GeoPoint::lon).min().orElse(0);
        double east = points.stream().mapToDouble(GeoPoint::lon).max().orElse(0);
        double south = points.stream().mapToDouble(GeoPoint::lat).min().orElse(0);
        double north = points.stream().mapToDouble(GeoPoint::lat).max().orElse(0);
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max(1e-6, (east - west) * narrow);
        double high = Math.max(1e-6, north - south);
        int height = (int) Math.clamp((Picture.WIDTH - 2 * margin) * high / wide + 2 * margin, circles ? LOWEST : 2 * margin,
                circles ? HIGHEST : HIGHEST_SHAPES);
        double scale = Math.min((Picture.WIDTH - 2 * margin) / wide, (height - 2 * margin) / high);
        return new MapScale((west + east) / 2, (south + north) / 2, narrow, scale, height);
    }

    double x(GeoPoint at) {
        return Picture.WIDTH / 2.0 + (at.lon() - lon) * narrow * scale;
    }

    double y(GeoPoint at) {
        return height / 2.0 - (at.lat() - lat) * scale;
    }

    /// How wide a shape is in the picture.
    double width(Boundary boundary) {
        var around = boundary.rings().stream().flatMap(List::stream).mapToDouble(this::x).summaryStatistics();
        return around.getMax() - around.getMin();
    }

    /// Lines in tenths of a point, each point as its distance from the one before: half as many letters.
    String path(List<List<GeoPoint>> rings) {
        var path = new StringBuilder();
        for (List<GeoPoint> ring : rings) {
            long fromX = 0;
            long fromY = 0;
            for (int i = 0; i < ring.size() - 1; i++) {
                long x = Math.round(x(ring.get(i)) * 10);
                long y = Math.round(y(ring.get(i)) * 10);
                if (i == 0) {
                    path.append('M').append(tenth(x)).append(' ').append(tenth(y)).append('l');
                } else if (x != fromX || y != fromY) {
                    path.append(path.charAt(path.length() - 1) == 'l' || x < fromX ? "" : " ").append(tenth(x - fromX))
                            .append(y < fromY ? "" : " ").append(tenth(y - fromY));
                }
                fromX = x;
                fromY = y;
            }
            path.append('z');
        }
        return path.toString();
    }

    private static String tenth(long tenths) {
        long whole = Math.abs(tenths);
        return (tenths < 0 ? "-" : "") + (whole < 10 ? "" : whole / 10) + (whole % 10 == 0 ? whole < 10 ? "0" : "" : "." + whole % 10);
    }
}
