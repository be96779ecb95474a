namespace Shiji.Samples.Longgang.Tree;

/// <summary>社区 — one line of communities.csv.</summary>
internal sealed record Community(string StreetCode, string Street, string Name)
{
    public static IReadOnlyList<Community> All()
    {
        using var reader = new StreamReader(Embedded.Open("communities.csv"));
        reader.ReadLine();
        var list = new List<Community>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (cells.Length >= 3) list.Add(new(cells[0], cells[1], cells[2]));
        }

        return list;
    }
}
