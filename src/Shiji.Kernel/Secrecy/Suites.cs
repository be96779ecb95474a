namespace Shiji.Kernel.Secrecy;

/// <summary>套件表 — the suites there are, and what they share.</summary>
public static class Suites
{
    internal const int NonceLength = 12;
    internal const int TagLength = 16;

    public static ISuite International { get; } = new InternationalSuite();

    public static ISuite National { get; } = new NationalSuite();

    public static IReadOnlyList<ISuite> All { get; } = [International, National];

    public static ISuite? Of(string name) => All.FirstOrDefault(s => s.Name == name);
}
