package id.terang.portal;

import id.terang.jurisdiction.Area;
import java.util.List;

/// One area, as its page shows it.
///
/// @param path the areas around it, largest first
/// @param below the areas right inside it
public record AreaPage(Area area, List<Area> path, List<Area> below, Profile profile) { }
