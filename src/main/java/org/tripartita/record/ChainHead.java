package org.tripartita.record;

import java.util.UUID;

/**
 * The end of a chain. Whoever keeps it elsewhere can later tell whether the chain was rewritten.
 *
 * @param chainId the secretariat or exercise whose actas it chains
 * @param sequence number of its last acta
 * @param hash hash of its last acta
 */
public record ChainHead(UUID chainId, long sequence, String hash) {

	/** The end in a line that people can keep and {@code /verificar} takes. */
	public String line(String code) {
		return code + " " + sequence + " " + hash;
	}

}
