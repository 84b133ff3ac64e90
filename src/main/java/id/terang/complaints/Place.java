package id.terang.complaints;

import id.terang.shared.GeoPoint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// Where it happened, as exactly as the citizen said.
@Embeddable
public class Place {

    @Column(name = "area_id", nullable = false)
    private long areaId;

    /// The nearest area at district level or above: all that the public sees before the release.
    @Column(name = "district_id", nullable = false)
    private long districtId;

    @Column(name = "address", length = 300)
    private @Nullable String address;

    @Column(name = "lat")
    private @Nullable Double lat;

    @Column(name = "lon")
    private @Nullable Double lon;

    protected Place() { }

    Place(long areaId, long districtId, @Nullable String address, @Nullable GeoPoint pin) {
        this.areaId = areaId;
        this.districtId = districtId;
        this.address = address;
        this.lat = pin == null ? null : pin.lat();
        this.lon = pin == null ? null : pin.lon();
    }

    Place withoutDetail() {
        return new Place(areaId, districtId, null, null);
    }

    public long areaId() {
        return areaId;
    }

    public long districtId() {
        return districtId;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable GeoPoint pin() {
        return lat == null || lon == null ? null : new GeoPoint(lat, lon);
    }
}
