package org.tripartita.record;

import java.util.UUID;

/**
 * Whose actas a chain holds, as people call it.
 *
 * @param chainId the chain
 * @param code short name that never changes, such as {@code STL-OAX}: without blanks, safe in an address and a file name
 * @param name what people read
 * @param territoryCode the territory whose three sectors it concerns
 */
public record ChainName(UUID chainId, String code, String name, String territoryCode) {
}
