using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shiji.Kernel.Measures;
using Shiji.Kernel.Tallies;

namespace Shiji.Reports.Closings;

/// <summary>
/// 结账摘要 — SHA-256 in lower-case hexadecimal, of lines anybody can write by hand. A figure: measure, how it is counted, organisation,
/// period, amounts, and the digest of the records; a closing: organisation, period, edition, and every figure's digest in the order of keys (domain.md §9.7).
/// </summary>
public static class ClosingDigest
{
    public static string OfFigure(Measure measure, string organisation, string period, Amounts amounts, string records) => Of(string.Create(CultureInfo.InvariantCulture,
        $"{measure.Key}|{Of(measure.Definition)}|{organisation}|{period}|{amounts.Total}|{amounts.Machine}|{amounts.RollCall}|{amounts.BackFilled}|{amounts.Imported}|{records}"));

    public static string OfClosing(string organisation, string period, int edition, IEnumerable<string> figures) =>
        Of($"{organisation}|{period}|{edition}\n{string.Join('\n', figures)}");

    /// <summary>As it is printed: the first sixteen, in fours.</summary>
    public static string Short(string digest) => string.Join(' ', digest[..16].Chunk(4).Select(c => new string(c)));

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
