package id.terang.search;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/// Words that were told apart already, each once: only that they are there is written down.
final class WordsAlone extends TokenStream {

    private static final FieldType TYPE = type();

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> words;
    private Iterator<String> rest;

    private WordsAlone(List<String> words) {
        this.words = new LinkedHashSet<>(words);
        this.rest = this.words.iterator();
    }

    static Field field(String name, List<String> words) {
        return new Field(name, new WordsAlone(words), TYPE);
    }

    private static FieldType type() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    @Override
    public void reset() {
        rest = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(rest.next());
        return true;
    }
}
