using Shiji.Ui;

namespace Shiji.Volunteering;

/// <summary>物资用语 — movements as the pages say them.</summary>
internal static class GoodsWords
{
    public static string Word(this GoodsDirection direction) => direction == GoodsDirection.In ? "入库" : "出库";

    public static string Word(this GoodsState state) => state switch
    {
        GoodsState.Waiting => "待复点",
        GoodsState.InForce => "生效",
        _ => "复点不符",
    };

    public static RecordState Mark(this GoodsState state) => state switch
    {
        GoodsState.Waiting => RecordState.Waiting,
        GoodsState.InForce => RecordState.InForce,
        _ => RecordState.Returned,
    };

    public static string Title(this GoodsMovement movement) => movement.CorrectionOf is null ? movement.Direction.Word() : $"更正{movement.Direction.Word()}";
}
