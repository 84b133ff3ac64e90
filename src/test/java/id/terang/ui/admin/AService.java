package id.terang.ui.admin;

import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.shared.Texts;
import org.jspecify.annotations.Nullable;

/// A plain service to keep.
final class AService {

    private AService() {
    }

    static ServiceDetails named(String code, String name) {
        return below(null, code, name);
    }

    static ServiceDetails below(@Nullable Long parent, String code, String name) {
        return new ServiceDetails(code, new Texts(name, ""), parent, Standard.NONE, false, Publish.ON_VERIFY,
                Kind.COMPLAINT, Track.ORDINARY, true);
    }
}
