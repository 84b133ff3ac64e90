package id.terang.shared;

import java.util.List;

/// Something the operator should read when the server has started, such as how to sign in. Rooms offer beans of this
/// type; the root prints them below the address.
@FunctionalInterface
public interface StartUpNotice {

    /// Lines to print, in English; none where there is nothing to say now.
    List<String> lines();
}
