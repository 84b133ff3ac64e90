package id.terang.ui.citizen;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.terang.complaints.FileComplaint;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.ErrorSummary;
import id.terang.ui.FileDrop;
import id.terang.ui.files.GoneFiles;
import org.jspecify.annotations.Nullable;

/// The first step: what happened, in the citizen's own words, with a photo; then the service it is about.
class WhatStep extends Step {

    private static final int PAUSE_MS = 700;
    private static final int NEARLY_FULL = FileComplaint.LONGEST_TEXT - 1_000;

    final TextArea text = new TextArea();
    final ServicePick service;
    final KindSwitch kind;
    final FileDrop photos;
    final GoneFiles gone;

    private final Atlas atlas;
    private final Runnable changed;

    WhatStep(Draft draft, FilingDoors doors, DraftKeeper keeper, Runnable changed) {
        super(draft, "citizen.file.what");
        this.atlas = doors.atlas();
        this.changed = changed;
        text.setId("text");
        text.setAriaLabel(title());
        text.setHelperText(getTranslation("citizen.file.text.help"));
        text.setWidthFull();
        text.setMinRows(6);
        text.addClassName("big-text");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MS);
        keeper.watch(text, "text");
        photos = new FileDrop(doors.uploads(), doors.limits(), draft.uploader, FileDrop.Source.PHOTOS);
        gone = new GoneFiles(() -> draft.files, changed);
        photos.onChange(() -> {
            gone.changed(photos);
            changed.run();
        });
        service = new ServicePick(doors.suggestions(), atlas, this::chose);
        kind = new KindSwitch(doors.telling(), this::switched);
        text.addValueChangeListener(typed -> typed(typed.getValue()));
        add(text, gone, photos, service, kind);
        fill();
    }

    @Override
    void fill() {
        text.setValue(draft.text);
        service.suggest(draft.text);
        service.pick.setValue(draft.service == null ? null : atlas.service(draft.service));
        kind.show(draft.kind);
        photos.become(draft.uploader);
        gone.look(photos);
    }

    @Override
    void check(ErrorSummary errors) {
        int length = text.getValue().strip().codePointCount(0, text.getValue().strip().length());
        if (length == 0) {
            errors.add(text, getTranslation("refusal.text.empty"));
        } else if (length > FileComplaint.LONGEST_TEXT) {
            errors.add(text, new Refusal.BadInput("refusal.text.long", FileComplaint.LONGEST_TEXT, length));
        }
        if (draft.service == null) {
            errors.add(service.pick, getTranslation("citizen.file.service.missing"));
        }
    }

    @Override
    void enter() {
        photos.refresh();
        gone.look(photos);
    }

    private void typed(String words) {
        draft.text = words;
        int length = words.length();
        text.setHelperText(length < NEARLY_FULL ? getTranslation("citizen.file.text.help")
            : getTranslation("citizen.file.text.left", LocalWords.number(FileComplaint.LONGEST_TEXT - length, getLocale())));
        service.suggest(length > FileComplaint.LONGEST_TEXT ? words.substring(0, FileComplaint.LONGEST_TEXT) : words);
        changed.run();
    }

    private void chose(@Nullable Service picked) {
        if (picked == null) {
            draft.service = null;
        } else if (draft.turnTo(picked)) {
            kind.show(draft.kind);
        }
        changed.run();
    }

    private void switched(Kind picked) {
        draft.kind = picked;
        changed.run();
    }
}
