namespace Shiji.Samples.Longgang.Tree;

/// <summary>造词 — invented names of firms, societies and schools; pairs of characters that stand for nobody.</summary>
internal static class Words
{
    private const string First = "榕岭溪禾梧岚晴朗屿樾槿汀芦杉沐澜";
    private const string Second = "桥台舟谷石湾林田源帆墨野川岸原亭";
    private static readonly string[] Trades = ["电子", "精密", "塑胶", "物流", "软件", "文创", "服饰", "五金", "光电", "包装", "电商", "餐饮", "模具", "家居", "生物", "传媒"];
    private static readonly string[] Societies = ["社工服务中心", "公益促进会", "青年助学社", "文体协会", "行业商会", "职业培训学校", "养老服务中心", "志愿者协会"];

    public static string Word(int at) => string.Concat(First.AsSpan(at / 16 % 16, 1), Second.AsSpan(at % 16, 1));

    /// <summary>Different for each of 4,096 in turn: an odd factor walks all of them.</summary>
    public static string Firm(int at)
    {
        var mixed = (at * 2317 + 911) & 4095;
        return Word(mixed >> 4) + Trades[mixed & 15];
    }

    public static string Society(int at)
    {
        var mixed = (at * 1217 + 77) & 2047;
        return Word(mixed >> 3) + Societies[mixed & 7];
    }
}
