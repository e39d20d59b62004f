package org.tripartita.opencall;

import java.util.List;
import java.util.UUID;

import org.tripartita.identity.Sector;

/** Who sits already where a vacancy is called for, told by whoever keeps the seats: balance is that of the whole bench. */
public interface Bench {

	/** A place that is held and has a vote. */
	record Sitting(Sector sector, String organisation) {
	}

	/** The bench of the STL that an exercise belongs to; empty where there is none. */
	List<Sitting> of(UUID exerciseId);

}
