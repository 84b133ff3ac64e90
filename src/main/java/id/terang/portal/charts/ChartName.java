package id.terang.portal.charts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The charts there are; the first of a page stands for it where only its address is given. Each has one address as a file, one to be embedded, and one place on a page.
public enum ChartName {

    TIME_TO_ANSWER("/statistics", 226),
    TREND("/statistics", 224),
    ON_TIME("/statistics", 224),
    BACKLOG("/statistics", 206),
    FUNNEL("/statistics/compare", 246),
    MAP("/statistics/map", 380);

    /// Room in an embedded page for the words around the picture.
    private static final int WORDS = 230;

    private final String page;
    private final int height;

    /// @param height of the picture, about
    ChartName(String page, int height) {
        this.page = page;
        this.height = height;
    }

    static Optional<ChartName> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// As in addresses: `time-to-answer`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The page where it stands among the other figures, without language and question.
    String page() {
        return page;
    }

    /// What can be asked of it.
    List<String> questions() {
        return this == MAP ? StatisticsReading.OF_MAP : StatisticsReading.NAMES;
    }

    /// How high a frame of this width has to be.
    int frame(int width) {
        return height * width / Picture.WIDTH + WORDS;
    }
}
