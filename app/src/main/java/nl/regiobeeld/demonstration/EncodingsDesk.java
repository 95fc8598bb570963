package nl.regiobeeld.demonstration;

import java.util.List;
import nl.regiobeeld.collection.Deliveries;
import nl.regiobeeld.collection.Delivery;
import nl.regiobeeld.collection.DeliveryState;
import nl.regiobeeld.collection.EncodedLine;
import nl.regiobeeld.collection.Encodings;
import nl.regiobeeld.collection.Round;
import nl.regiobeeld.linkage.encode.Agreement;
import nl.regiobeeld.overlap.Agreements;
import nl.regiobeeld.overlap.Linking;
import nl.regiobeeld.overlap.RoundAgreement;
import nl.regiobeeld.themes.Period;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands in the encodings that belong to the accepted deliveries of a round. They come beside the files, because some of the
 * demonstration's suppliers deliver counts, and a count has nobody to encode.
 */
@Component
@ConditionalOnProperty("regiobeeld.demonstration")
class EncodingsDesk {
    private static final String KEY_HOLDER = "comensha";
    private static final String LINKER = "rsiv";
    private static final int RETENTION_DAYS = 365;

    private final Deliveries deliveries;
    private final Encodings encodings;
    private final Agreements agreements;
    private final Linking linking;
    private final TransactionTemplate transaction;

    EncodingsDesk(
            Deliveries deliveries,
            Encodings encodings,
            Agreements agreements,
            Linking linking,
            TransactionTemplate transaction) {
        this.deliveries = deliveries;
        this.encodings = encodings;
        this.agreements = agreements;
        this.linking = linking;
        this.transaction = transaction;
    }

    /** Whoever starts again finds done what was done. */
    void load(Round round, Period.Year year, DemonstrationData data, DemonstrationEncodings made, String director) {
        // Only now: the files that were handed in before have no encodings, which is not to be remarked on.
        agree(round, made.agreement(), director);
        for (Delivery delivery : deliveries.in(round)) {
            String supplier = delivery.supplier();
            if (delivery.state() == DeliveryState.ACCEPTED
                    && made.encodes(year.year(), supplier)
                    && !linking.hasEncodingsOf(delivery.id())) {
                List<EncodedLine> lines = made.encode(data.registrations(year.year(), supplier));
                transaction.executeWithoutResult(status -> encodings.keep(round, delivery.id(), supplier, lines));
            }
        }
    }

    void agree(Round round, Agreement agreement, String director) {
        agreements.agree(
                round.id(),
                new RoundAgreement(agreement, round.suppliers(), KEY_HOLDER, LINKER, RETENTION_DAYS),
                director);
    }
}
