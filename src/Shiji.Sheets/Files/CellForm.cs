using System.Text.RegularExpressions;

namespace Shiji.Sheets.Files;

/// <summary>How a number is shown: as itself, as a day or hour, as elapsed time, or filled with zeros.</summary>
internal readonly partial record struct CellForm(NumberLook Look, int Zeros = 0)
{
    /// <summary>By the number of the form where it is fixed (27–36 and 50–58 are the Chinese ways to show a day), else by its code.</summary>
    public static CellForm Of(int id, string? code) => id switch
    {
        >= 14 and <= 22 or >= 27 and <= 36 or 45 or 47 or >= 50 and <= 58 => new(NumberLook.Day),
        46 => new(NumberLook.Elapsed),
        _ => Of(code ?? ""),
    };

    private static CellForm Of(string code)
    {
        var positive = Spoken().Replace(code, "").Split(';')[0];
        if (Elapsed().IsMatch(positive)) return new(NumberLook.Elapsed);
        var bare = Bracketed().Replace(positive, "");
        if (bare.Contains("General", StringComparison.OrdinalIgnoreCase) || bare.Contains('@', StringComparison.Ordinal)) return default;
        if (bare.AsSpan().ContainsAny("yYdDhHsSmM")) return new(NumberLook.Day);
        return bare.Length > 1 && !bare.AsSpan().ContainsAnyExcept('0') ? new(NumberLook.Plain, bare.Length) : default;
    }

    /// <summary>Words between quotes, after a backslash, or there for spacing: they say nothing about the number.</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\[(h+|m+|s+)\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Elapsed();

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
