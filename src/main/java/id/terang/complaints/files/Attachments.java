package id.terang.complaints.files;

import id.terang.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files as parts of a case. The changing ones take part in the caller's transaction, with the event they belong to.
@Service
public class Attachments {

    private final StoredFiles files;
    private final FileStore store;
    private final FileLimits limits;

    Attachments(StoredFiles files, FileStore store, FileLimits limits) {
        this.files = files;
        this.store = store;
        this.limits = limits;
    }

    /// Attaches waiting files, in this order, to an event.
    ///
    /// @throws Refusal.BadInput where one waited for more than a day or is attached already
    /// @throws Refusal.TooMany  where there are more than one event may have
    @Transactional
    public void attach(List<UUID> ids, long complaintId, int eventSeq) {
        var distinct = new LinkedHashSet<>(ids);
        if (distinct.size() > limits.maxCount()) {
            throw new Refusal.TooMany("refusal.files.count", String.valueOf(limits.maxCount()));
        }
        int position = 0;
        for (UUID id : distinct) {
            if (!files.attach(id, complaintId, eventSeq, position++)) {
                throw new Refusal.BadInput("refusal.files.gone");
            }
            files.recognise(id, complaintId);
        }
    }

    /// What proved a proposal proves the answer that it became.
    ///
    /// @return the files that moved to the other event
    @Transactional
    public List<UUID> handOn(long complaintId, int fromSeq, int toSeq) {
        var moved = files.of(complaintId).stream().filter(file -> file.eventSeq() == fromSeq).map(StoredFile::id).toList();
        files.handOn(complaintId, fromSeq, toSeq);
        return moved;
    }

    /// All files of a case, released or not, by event and position.
    @Transactional(readOnly = true)
    public List<StoredFile> of(long complaintId) {
        return files.of(complaintId);
    }

    /// All files of some cases, by case.
    @Transactional(readOnly = true)
    public Map<Long, List<StoredFile>> of(Collection<Long> complaintIds) {
        return files.of(complaintIds).stream().collect(Collectors.groupingBy(StoredFile::complaintId));
    }

    /// Those pictures of a case that look like an earlier one; for officials.
    @Transactional(readOnly = true)
    public Map<UUID, Earlier> reused(long complaintId) {
        return files.reused(complaintId);
    }

    /// One attached file; the caller decides who may see it.
    @Transactional(readOnly = true)
    public Optional<StoredFile> one(UUID id) {
        return files.one(id);
    }

    /// A file for anyone; empty alike for unknown and unreleased ones, and those of secret and hidden cases.
    @Transactional(readOnly = true)
    public Optional<FileContent> publicContent(UUID id, Form form) {
        return files.publicOne(id).filter(file -> form == Form.LARGE || file.picture())
                .map(file -> new FileContent(file, form, store));
    }

    /// Shows files of this case to the public; those of other cases are left alone.
    @Transactional
    public void release(long complaintId, Collection<UUID> ids, Instant at) {
        if (!ids.isEmpty()) {
            files.release(complaintId, ids, at);
        }
    }

    /// Of the files of these events shows some to the public, and the others to officials only.
    @Transactional
    public void releaseOf(long complaintId, Collection<Integer> eventSeqs, Collection<UUID> ids, Instant at) {
        files.releaseOf(complaintId, eventSeqs, ids, at);
    }

    /// Shows files of this case to officials only, again.
    @Transactional
    public void withdraw(long complaintId, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            files.withdraw(complaintId, ids);
        }
    }

    /// Takes all files of a case away: at once for every reader, within the hour from the store.
    @Transactional
    public void eraseAll(long complaintId, Instant at) {
        files.erase(complaintId, at);
    }

    /// Takes the files of one event away, likewise.
    @Transactional
    public void erase(long complaintId, int eventSeq, Instant at) {
        files.erase(complaintId, eventSeq, at);
    }

    /// The content in one form, with the headers to serve it under.
    ///
    /// @throws Refusal.NotFound where there is no such form
    public FileContent content(StoredFile file, Form form) {
        if (form == Form.THUMB && !file.picture()) {
            throw new Refusal.NotFound("refusal.files.missing");
        }
        return new FileContent(file, form, store);
    }
}
