namespace Shiji.Office;

/// <summary>数字 — a figure as printed, wrapped in a bookmark of its own so that it can be found again in the finished file.</summary>
public sealed record FigureRun(string Bookmark, string Text, Face Face = Face.Body) : Run(Text, Face)
{
    /// <summary>At most 40 characters, a letter first, then letters, digits and underscores: Word drops any other bookmark without a word.</summary>
    public string Bookmark { get; } = IsName(Bookmark)
        ? Bookmark
        : throw new ArgumentException($"«{Bookmark}» is no bookmark name: a letter, then at most 39 letters, digits or underscores.", nameof(Bookmark));

    /// <summary>What stands on a line of its own behind the figure and is no part of it, such as its code.</summary>
    public string? Below { get; init; }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 40
        && char.IsLetter(name[0])
        && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
}
