package nl.regiobeeld.collection;

import java.util.List;

/** Everything that may go into a release of a theme, in a fixed order. */
public record AcceptedFigures(List<AcceptedDelivery> deliveries, List<Observation> observations) {
    public AcceptedFigures {
        deliveries = List.copyOf(deliveries);
        observations = List.copyOf(observations);
    }
}
