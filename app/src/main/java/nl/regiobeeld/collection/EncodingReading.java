package nl.regiobeeld.collection;

import java.util.Optional;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.linkage.encode.EncodedText;
import nl.regiobeeld.linkage.encode.EncodingParameters;

/** Reads the encodings of one file, and says of a wrong one why, without showing any of it. */
final class EncodingReading {
    private final Agreement agreement;

    EncodingReading(Agreement agreement) {
        this.agreement = agreement;
    }

    Reading<Optional<EncodedText>> read(String text) {
        return switch (EncodedText.read(text)) {
            case EncodedText.Reading.NotAnEncoding() -> Reading.refused(Rule.ENCODING_UNFIT);
            case EncodedText.Reading.OtherVersion ignored ->
                Reading.refused(Rule.ENCODING_OTHER_VERSION, EncodingParameters.VERSION);
            case EncodedText.Reading.Read(EncodedText encoding) ->
                switch (agreement.of(encoding)) {
                    case AGREES -> Reading.of(Optional.of(encoding));
                    case OTHER_HARDENING ->
                        Reading.refused(
                                Rule.ENCODING_OTHER_HARDENING,
                                agreement.parameters().hardening().label());
                    case OTHER_PERIOD ->
                        Reading.refused(
                                Rule.ENCODING_OTHER_PERIOD,
                                agreement.parameters().epoch());
                    case OTHER_SECRET -> Reading.refused(Rule.ENCODING_OTHER_SECRET, agreement.checkValue());
                };
        };
    }
}
