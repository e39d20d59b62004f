package org.tripartita.secretariat;

import org.jspecify.annotations.Nullable;

/** What keeps rules from being proposed, at the installation and later. */
final class RulesCheck {

	private RulesCheck() {
	}

	static Verdict fault(OperatingRules rules, Composition composition, @Nullable String waiver) {
		if (rules.voteUnit() == VoteUnit.MEMBER && composition == Composition.UNBALANCED_WARN && waiver == null) {
			return Verdict.refused("secretariat.waiver-missing");
		}
		var rotation = rules.rotation();
		return rotation != null && rotation.next() == rules.presider() ? Verdict.refused("rules.rotation-stands-still") : Verdict.taken();
	}

}
