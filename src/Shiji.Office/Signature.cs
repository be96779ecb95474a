using System.Globalization;

namespace Shiji.Office;

/// <summary>署名 — who signs and the day the document was made (成文日期), laid out as for a document without a seal.</summary>
public sealed record Signature(string Signer, DateOnly On)
{
    /// <summary>Arabic digits, full year, no leading zeros.</summary>
    public string Date => string.Create(CultureInfo.InvariantCulture, $"{On.Year}年{On.Month}月{On.Day}日");
}
