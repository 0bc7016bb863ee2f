import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskAddress, maskName } from '../../../shared/text/mask.ts'

test.each([
  ['吴桂英', '吴*英'],
  ['吴英', '吴*'],
  ['欧阳建国', '欧**国'],
  ['吴', '*'],
  ['吴女士', '吴女士'],
  ['欧阳师傅', '欧阳师傅'],
  ['𠮷田花', '𠮷*花'],
  ['John Smith', 'J***h'],
  ['', ''],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test.each([
  ['福建省厦门市思明区莲前西路88号502室', '福建省厦门市思明区***'],
  ['厦门市思明区城市花园3栋', '厦门市思明区***'],
  ['思明区莲前西路88号', '思明区***'],
  ['北京市朝阳区望京小区1号楼', '北京市朝阳区***'],
  ['上海市浦东新区世纪大道1号', '上海市浦东新区***'],
  ['内蒙古自治区呼和浩特市新城区某街1号', '内蒙古自治区呼和浩特市新城区***'],
  ['福建省泉州市安溪县城厢镇1号', '福建省泉州市安溪县***'],
  ['湖北省恩施土家族苗族自治州利川市1号', '湖北省恩施土家族苗族自治州利川市***'],
  ['莲花小区8号楼502', '***'],
  ['莲前西路88号', '***'],
  ['某某超市对面', '***'],
  ['', ''],
])('the address %s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})

test('the house is never shown', () => {
  const house = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('号', '弄', '栋', '室'))
    .map((parts) => parts.join(''))
  const place = fc.constantFrom('', '厦门市', '福建省厦门市思明区', '思明区莲前西路', '莲花小区')
  fc.assert(
    fc.property(place, house, (where, number) => {
      expect(maskAddress(where + number)).not.toMatch(/\d/)
    }),
  )
})
