using Shiji.Kernel.Catalogues;
using Shiji.Kernel.Organisations;
using Shiji.Kernel.Registers;
using Shiji.Web.Tests.Districts;
using Shiji.Workbench;

namespace Shiji.Web.Tests;

public sealed class RowLineTests
{
    private static readonly Organisation Somewhere = new() { Code = "A", Name = "甲团支部" };

    [Theory]
    [InlineData("volunteer.service", "秦**", null, "环境保护", "20220630-0112", "秦**，志愿服务记录（环境保护）")]
    [InlineData("study.completion", "王**", null, "团员", "2022年第12期", "王**，2022年第12期")]
    [InlineData("honour", "李**", null, "市", "市两红两优", "李**，市两红两优")]
    [InlineData("point.inspection", null, "地铁口服务点", "窗口", null, "地铁口服务点，志愿服务点位巡查（窗口）")]
    [InlineData("volunteer.session", null, null, "文明交通", "单车摆放", "单车摆放")]
    [InlineData("media.issue", null, null, "图文专栏", "第12号", "宣传产品，第12号")]
    [InlineData("hotline.call", null, null, "心理", null, "热线来电（心理）")]
    [InlineData("briefing.attendance", null, null, null, null, "宣讲会到场企业")]
    public void A_row_is_called_by_what_a_cadre_would_call_it(string register, string? person, string? subject, string? facet, string? title, string called) =>
        Assert.Equal(called, Line(register, person, subject, facet, title).Title);

    [Fact]
    public void What_the_title_says_is_not_said_again_but_a_code_is_shown()
    {
        var line = Line("volunteer.service", "秦**", null, "环境保护", "20220630-0112");
        Assert.True(line.Says(ColumnSlot.Person) && line.Says(ColumnSlot.Facet1));
        Assert.False(line.Says(ColumnSlot.Title) || line.Says(ColumnSlot.Quantity1));
        Assert.True(Line("honour", "李**", null, "市", "市两红两优").Says(ColumnSlot.Title));
    }

    private static RowLine Line(string key, string? person, string? subject, string? facet, string? title)
    {
        var entry = StandardCatalogue.Registers.Concat(FormerRegisters.All).Single(r => r.Key == key);
        var register = new Register { Key = key, Name = entry.Name, Group = entry.Group, RowUnit = entry.RowUnit, Basis = entry.Basis };
        return new(register, new() { Facet1 = facet, Title = title }, Somewhere, person, subject);
    }
}
