package nl.regiobeeld.encoder;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Gives the next piece of a text file, however long; an empty one at the end. */
@JSFunctor
public interface TextSource extends JSObject {
    String next();
}
