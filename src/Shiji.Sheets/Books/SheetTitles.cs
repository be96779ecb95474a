using System.Globalization;

namespace Shiji.Sheets.Books;

/// <summary>Names of sheets as spreadsheets allow them: 31 characters, some signs forbidden, none twice.</summary>
internal sealed class SheetTitles
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\'";

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(string wanted)
    {
        var name = string.Concat(LegalText.Of(wanted).Where(c => !char.IsControl(c) && !Forbidden.Contains(c, StringComparison.Ordinal))).Trim();
        if (name.Length == 0) name = "表";
        var title = Cut(name, "");
        for (var copy = 2; !taken.Add(title); copy++)
            title = Cut(name, string.Create(CultureInfo.InvariantCulture, $"({copy})"));
        return title;
    }

    private static string Cut(string name, string ending)
    {
        var room = Math.Min(name.Length, Longest - ending.Length);
        return name[..(room < name.Length && char.IsHighSurrogate(name[room - 1]) ? room - 1 : room)] + ending;
    }
}
