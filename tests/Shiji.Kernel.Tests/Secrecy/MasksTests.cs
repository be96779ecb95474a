using Shiji.Kernel.Secrecy;

namespace Shiji.Kernel.Tests.Secrecy;

public sealed class MasksTests
{
    [Theory]
    [InlineData("王小明", "王**"), InlineData("王", "王*"), InlineData("李雷", "李*"), InlineData(" 王小明 ", "王**"), InlineData("", "")]
    [InlineData("欧阳见秋", "欧阳**"), InlineData("司马远", "司马*"), InlineData("东方", "东*")]
    [InlineData("阿依古丽", "阿***"), InlineData("𠮷田一郎", "𠮷***")]
    public void Of_a_name_the_family_name_is_left(string name, string masked) => Assert.Equal(masked, Masks.Name(name));

    [Theory]
    [InlineData("13800001234", "138****1234"), InlineData("+86 138-0000-1234", "138****1234"), InlineData("8613800001234", "138****1234")]
    [InlineData("0755-28004321", "0755-****4321"), InlineData("(010) 6800 4321", "010-****4321"), InlineData("07552800432", "0755-***0432"), InlineData("28004321", "****4321")]
    [InlineData("0755-28004321-801", "*****************"), InlineData("110", "***"), InlineData("张三的电话", "*****"), InlineData("", "")]
    public void Of_a_telephone_both_ends_are_left_and_nothing_of_what_is_none(string phone, string masked) => Assert.Equal(masked, Masks.Phone(phone));
}
