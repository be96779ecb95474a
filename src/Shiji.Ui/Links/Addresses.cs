namespace Shiji.Ui;

/// <summary>地址 — a path with what it is asked by; what is empty is left out.</summary>
public static class Addresses
{
    public static string With(this string path, IEnumerable<(string Name, string? Value)> asked)
    {
        var query = string.Join('&', asked.Where(a => !string.IsNullOrWhiteSpace(a.Value)).Select(a => $"{a.Name}={Uri.EscapeDataString(a.Value!)}"));
        return query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
    }
}
