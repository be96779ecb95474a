using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shiji.Kernel.Indicators;

namespace Shiji.Reports.Sources;

/// <summary>数源 — where a printed figure comes from, as a document carries it with itself (domain.md §9.7): so that the file can be checked again later, without the program that wrote it.</summary>
/// <param name="Bookmark">Where it stands in the document.</param>
/// <param name="Key">The indicator's key.</param>
/// <param name="Organisation">组织代码.</param>
/// <param name="Period">As in an address: 2022H1.</param>
/// <param name="Value">Exact, in base units; null where there was none.</param>
/// <param name="Printed">The words in the text.</param>
/// <param name="Basis">口径.</param>
public sealed record FigureSource(string Bookmark, string Key, string Name, string Organisation, string Period, Quotient? Value, string Unit, string Printed, string Basis)
{
    /// <summary>核验码 — of a figure in a document that was issued; null in a draft.</summary>
    public string? Code { get; init; }

    /// <summary>定格版次 the value was taken from; null where the period was not closed.</summary>
    public int? Edition { get; init; }

    /// <summary>对比期 — of a change: the period it was reckoned from; null of a figure by itself.</summary>
    public string? Against { get; init; }

    /// <summary>What stood there.</summary>
    public Quotient? Beside { get; init; }

    /// <summary>摘要 — SHA-256, lower-case hexadecimal, of what the figure claims, in one line.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Key}|{Organisation}|{Period}|{Written(Value)}|{Printed}|{Basis}|{Edition}{(Against is null ? "" : $"|{Against}|{Written(Beside)}")}")));

    /// <summary>105780000, 20/57, — </summary>
    public static string Written(Quotient? value) => value switch
    {
        null => "—",
        { Denominator: 1 } whole => whole.Numerator.ToString("0.############################", CultureInfo.InvariantCulture),
        var (over, under) => string.Create(CultureInfo.InvariantCulture, $"{over:0.############################}/{under:0.############################}"),
    };

    public static Quotient? Read(string written)
    {
        var parts = written.Split('/');
        if (parts.Length > 2 || !decimal.TryParse(parts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var over)) return null;
        if (parts.Length == 1) return new(over);
        return decimal.TryParse(parts[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var under) && under != 0 ? new(over, under) : null;
    }
}
