package id.terang.ui.admin;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import id.terang.ui.Paperclip;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Says what may stand in each column of a file, and has one to begin with.
final class CsvGuide extends Details {

    private final CsvColumns table;

    CsvGuide(CsvColumns table, Admin admin) {
        this.table = table;
        setSummaryText(getTranslation("admin.csv.guide"));
        setWidthFull();
        var list = new DescriptionList();
        list.addClassNames("facts", "facts--terms");
        table.columns().forEach(column -> {
            var term = new DescriptionList.Term();
            term.add(new Code(column.name()));
            list.add(new Div(term, new DescriptionList.Description(said(column))));
        });
        add(new Paperclip(getTranslation("admin.csv.sample"), getTranslation("admin.csv.sample.name." + table.what()) + ".csv", "text/csv",
                () -> table.sample(admin).getBytes(StandardCharsets.UTF_8)), list);
    }

    private String said(CsvColumns.Column column) {
        String words = column.words().keySet().stream().map(constant -> column.word(constant, getLocale()) + " ("
                + Choices.word(constant, this) + ")").collect(Collectors.joining(", "));
        return getTranslation("admin.csv." + table.what() + "." + column.name())
                + (column.needed() ? " " + getTranslation("admin.csv.needed") : "")
                + (column.yesNo() ? " " + getTranslation("admin.csv.yesNo") : "")
                + (words.isEmpty() ? "" : " " + getTranslation("admin.csv.words", words));
    }
}
