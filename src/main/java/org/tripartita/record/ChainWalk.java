package org.tripartita.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A walk along a chain from its first acta, which ends at the first one that does not fit. */
final class ChainWalk {

	private final UUID chainId;

	private long sequence;

	private String hash = ActaHash.NONE_BEFORE;

	private @Nullable ChainHead head;

	private ChainVerification.@Nullable Flaw flaw;

	ChainWalk(UUID chainId) {
		this.chainId = chainId;
	}

	/** An acta and the head that the chain claims; the acta is missing where a chain is empty. */
	record Step(ChainHead head, @Nullable SealedRow row) {
	}

	static Step read(ResultSet row, int number) throws SQLException {
		final UUID acta = row.getObject("id", UUID.class);
		return new Step(new ChainHead(row.getObject("head_id", UUID.class), row.getLong("head_sequence"),
				row.getString("head_hash")), acta == null ? null : SealedRow.read(row, number));
	}

	/** Takes the next acta; false at the first one that does not fit. */
	boolean fits(Step step) {
		head = step.head();
		if (step.row() == null) {
			return true;
		}
		flaw = flaw(step.row());
		if (flaw == null) {
			sequence++;
			hash = step.row().acta().hash();
		}
		return flaw == null;
	}

	/** What the walk found when every acta fitted. */
	ChainVerification end() {
		if (head == null) {
			return new ChainVerification.Unknown();
		}
		if (head.sequence() != sequence || !head.hash().equals(hash)) {
			return new ChainVerification.Broken(chainId, sequence + 1, ChainVerification.Flaw.HEAD);
		}
		return new ChainVerification.Intact(head);
	}

	/** What the walk found when one acta did not fit. */
	ChainVerification breach() {
		return new ChainVerification.Broken(chainId, sequence + 1, Objects.requireNonNull(flaw));
	}

	private ChainVerification.@Nullable Flaw flaw(SealedRow row) {
		if (row.acta().sequence() != sequence + 1) {
			return ChainVerification.Flaw.GAP;
		}
		if (!row.acta().previousHash().equals(hash)) {
			return ChainVerification.Flaw.PREVIOUS_HASH;
		}
		return row.flaw();
	}

}
