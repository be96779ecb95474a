using System.Globalization;

namespace Shiji.League;

/// <summary>编号用词.</summary>
public static class NumberWords
{
    public static string Word(this NumberDomain domain) => domain switch
    {
        NumberDomain.School => "学校",
        NumberDomain.Social => "社会",
        _ => throw new ArgumentOutOfRangeException(nameof(domain)),
    };

    public static string Word(this NumberTier tier) => tier switch
    {
        NumberTier.Received => "上级下达",
        NumberTier.Issued => "本区下发",
        NumberTier.Passed => "再分",
        _ => throw new ArgumentOutOfRangeException(nameof(tier)),
    };

    /// <summary>202244000001</summary>
    public static string Number(long number) => number.ToString("000000000000", CultureInfo.InvariantCulture);

    /// <summary>202244000001 至 202244000100</summary>
    public static string Range(this NumberBatch batch) => batch.Count == 1 ? Number(batch.First) : $"{Number(batch.First)} 至 {Number(batch.Last)}";
}
