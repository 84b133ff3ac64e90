package id.terang.bench;

import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.Service;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Role;
import id.terang.shared.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A province of 10 regencies, 100 districts, 51 agencies and 24 services.
record BenchRegion(List<Long> districts, List<Long> services, List<Long> agencies) {

    private static final List<String> TOPICS = List.of("jalan", "lampu", "sampah", "air", "banjir", "parkir", "pasar",
            "sekolah", "puskesmas", "ktp", "pajak", "izin", "taman", "angkutan", "trotoar", "drainase", "jembatan",
            "pohon", "kebisingan", "bantuan", "listrik", "internet", "stadion", "pemakaman");

    static BenchRegion found(Administration administration, Jurisdiction jurisdiction) {
        long first = administration.firstAgency("Provinsi Uji", ZoneId.of("Asia/Jakarta"));
        Actor admin = new Actor.Official(1, first, Role.ADMIN);
        long calendar = jurisdiction.atlas().agency(first).calendarId();
        long province = area(administration, admin, "91", AreaLevel.PROVINCE, null, 0);
        var districts = new ArrayList<Long>();
        var services = new ArrayList<Long>();
        var agencies = new ArrayList<Long>();
        for (String topic : TOPICS) {
            services.add(administration.addService(admin, new ServiceDetails(topic, new Texts(topic, topic), null,
                    Standard.NONE, false, Publish.ON_VERIFY, Kind.COMPLAINT, Track.ORDINARY, true)));
        }
        for (int r = 1; r <= 10; r++) {
            long regency = area(administration, admin, "91.%02d".formatted(r), AreaLevel.REGENCY, province, r);
            for (int d = 1; d <= 10; d++) {
                districts.add(
                        area(administration, admin, "91.%02d.%02d".formatted(r, d), AreaLevel.DISTRICT, regency, d));
            }
            long desk = agency(administration, admin, "desk-" + r, first, regency, calendar, true);
            for (int o = 1; o <= 4; o++) {
                long office = agency(administration, admin, "dinas-" + r + "-" + o, desk, regency, calendar, false);
                agencies.add(office);
                for (int s = o - 1; s < services.size(); s += 4) {
                    administration.addResponsibility(admin, office, services.get(s), regency);
                }
            }
        }
        return new BenchRegion(districts, services, agencies);
    }

    /// The same again, in a database that was kept.
    static BenchRegion of(Atlas atlas) {
        return new BenchRegion(
                atlas.areas().stream().filter(area -> area.level() == AreaLevel.DISTRICT).map(Area::id).toList(),
                atlas.services().stream().map(Service::id).toList(),
                atlas.agencies().stream().filter(agency -> agency.slug().startsWith("dinas-")).map(Agency::id).toList());
    }

    private static long area(Administration administration, Actor by, String code, AreaLevel level,
            @Nullable Long parent, int n) {
        return administration.addArea(by, new AreaDetails(
                code, "Wilayah " + code, level, parent, new GeoPoint(-7 - n / 100.0, 110 + n / 100.0), null, null));
    }

    private static long agency(Administration administration, Actor by, String slug, long parent, long area,
            long calendar, boolean desk) {
        return administration.addAgency(by, new AgencyDetails(slug, "Kantor " + slug, slug, AgencyLevel.REGENCY, parent,
                area, calendar, desk, null, null, null, null, null, null));
    }
}
