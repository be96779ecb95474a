using System.Linq.Expressions;
using Shiji.Kernel.Measures;

namespace Shiji.Volunteering;

/// <summary>项目物资度量 — how many of each kind came in and went out, and the libraries of the projects. Kinds have different units: there is no sum over them.</summary>
public static class GoodsMeasures
{
    private const string Group = "志愿服务";
    private const string Basis = "按清点数量计，复点以后生效；更正按差数计入原来那天。";

    /// <summary>梦想图书室（个）</summary>
    public static Measure<ReadingRoom> Rooms { get; } = Stock.Of<ReadingRoom>(
        "volunteer.room", "梦想图书室", "个", r => !r.Voided, r => r.Until, basis: "期末开放的图书室，自开放日至停用日。", group: Group);

    /// <summary>新建梦想图书室（个）</summary>
    public static Measure<ReadingRoom> NewRooms { get; } = Flow.Of<ReadingRoom>(
        "volunteer.room.new", "新建梦想图书室", "个", r => !r.Voided, basis: "期内开放的图书室。", group: Group);

    public static IEnumerable<Measure> All => [Rooms, NewRooms];

    public static string KeyOf(string goods, GoodsDirection direction) => $"volunteer.goods[goods={goods},direction={direction.Word()}]";

    /// <summary>One pair for each kind the district keeps.</summary>
    public static IEnumerable<Measure> Of(GoodsKind kind)
    {
        var name = kind.Name;
        yield return Moved(kind, GoodsDirection.In, m => m.State == GoodsState.InForce && m.Goods == name && m.Direction == GoodsDirection.In);
        yield return Moved(kind, GoodsDirection.Out, m => m.State == GoodsState.InForce && m.Goods == name && m.Direction == GoodsDirection.Out);
    }

    private static Measure<GoodsMovement> Moved(GoodsKind kind, GoodsDirection direction, Expression<Func<GoodsMovement, bool>> counts) => Flow.Of(
        KeyOf(kind.Name, direction), $"公益项目{kind.Name}{direction.Word()}", kind.Unit, counts, m => m.Quantity, Basis, Group, qualifier: $"{kind.Name}{direction}");
}
