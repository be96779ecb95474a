using System.Security.Cryptography;
using Shiji.Kernel.Data;

namespace Shiji.Reports.Sources;

/// <summary>数字核验码 — twelve characters of which none looks like another, in fours: 60 bits by chance, so that nobody comes upon a figure by trying.</summary>
public static class FigureCode
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 12;
    private const int Group = 4;

    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>ABCD-EFGH-JKLM</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(Group).Select(c => new string(c)));

    /// <summary>As somebody typed it; null where it cannot be a code.</summary>
    public static string? Read(string? text) => TypedCode.Cleaned(text) is { Length: Length } code && code.All(Letters.Contains) ? code : null;
}
