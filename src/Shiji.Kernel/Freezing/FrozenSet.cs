using System.Security.Cryptography;

namespace Shiji.Kernel.Freezing;

/// <summary>定格明细 — every record of one kind that a closing rests on, in the order of ids: enough to add its figures up again, and to tell later what came, went or changed.</summary>
/// <param name="Kind">记录种类 — the record type's name.</param>
/// <param name="Series">0 where the type has one kind only.</param>
/// <param name="Measures">Keys of the measures these records count for, in order.</param>
/// <param name="Patterns">Places in <paramref name="Measures"/>, in order: for what records of one pattern count.</param>
public sealed record FrozenSet(string Kind, int Series, IReadOnlyList<string> Measures, IReadOnlyList<int[]> Patterns, IReadOnlyList<FrozenRow> Rows)
{
    /// <summary>摘要 — SHA-256 of <see cref="FrozenContent.Raw"/>, in lower-case hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(FrozenContent.Raw(this)));

    /// <summary>What one record counted for, by measure.</summary>
    public IEnumerable<(string Measure, long Amount)> Of(FrozenRow row) => Patterns[row.Pattern].Select((m, i) => (Measures[m], row.Amounts[i]));
}
