package org.tripartita.secretariat.process;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Ballot;
import org.tripartita.secretariat.VoteUnit;

/** The votes as the form {@code record-vote} asks for them: by sector one choice each, by member two numbers each. */
final class BallotFields {

	private BallotFields() {
	}

	/**
	 * @param bench how several garantes voted among themselves; null where there is one
	 */
	static Map<String, Object> write(VoteUnit unit, Map<Sector, Ballot> ballots, @Nullable Ballot bench) {
		var fields = new HashMap<String, Object>();
		if (unit == VoteUnit.MEMBER) {
			fields.putAll(numbers("for", ballots, true));
			fields.putAll(numbers("against", ballots, false));
			return fields;
		}
		var choices = new EnumMap<Sector, String>(Sector.class);
		ballots.forEach((sector, ballot) -> choices.put(sector, choice(ballot)));
		if (bench != null) {
			choices.remove(Sector.OVERSIGHT_BODY);
			fields.put("benchFor", bench.inFavour());
			fields.put("benchAgainst", bench.against());
		}
		fields.putAll(SectorFields.write("vote", choices));
		return fields;
	}

	private static Map<String, Object> numbers(String field, Map<Sector, Ballot> ballots, boolean inFavour) {
		var numbers = new EnumMap<Sector, Integer>(Sector.class);
		ballots.forEach((sector, ballot) -> numbers.put(sector, inFavour ? ballot.inFavour() : ballot.against()));
		return SectorFields.write(field, numbers);
	}

	private static String choice(Ballot ballot) {
		return ballot.inFavour() > 0 ? "FOR" : ballot.against() > 0 ? "AGAINST" : "ABSTAIN";
	}

}
